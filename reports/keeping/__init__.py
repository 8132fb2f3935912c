"""Keeping an institute's folder: is all well with it (doctor), copies of it, and newer versions of its database.

Everything here works beside a `deskofficer run` that goes on, but restore and upgrade, which want the folder for
themselves. Nothing here changes what the folder holds, but the journal's line.
"""
