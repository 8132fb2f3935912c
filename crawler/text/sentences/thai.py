"""Thai: no mark ends a sentence; a blank does, but also parts clauses, names and numbers.

So a blank counts only between two long runs of Thai, and never before a word that joins clauses or after one that
waits for more. What stays joined is more than one sentence; nothing is cut inside one as far as this can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

THAI = re.compile("[\u0e00-\u0e7f]")
_BLANK = re.compile(r"(?<=[\u0e00-\u0e7f\"”’)0-9])[ \u00a0]+(?=[\u0e00-\u0e7f\"“‘])")
_JOINS = re.compile(
    '["“‘]?(?:ที่|ซึ่ง|และ|หรือ|โดย|เพื่อ|ใน|ของ|จาก|ว่า|กับ|แต่|ให้|ถึง|ตาม|ระหว่าง|เพราะ|เนื่องจาก|จน|แก่|ต่อ(?!มา)|พร้อม(?!กันนี้)|'
    "รวม|เป็น|คือ|ได้แก่|เช่น|อัน|ณ|เมื่อ(?!วาน)|หลัง|ก่อน|ด้วย|ทำให้|ส่งผล|จึง|ก็|แล้ว|ไม่|จะ|ได้|มี|ไป|มา|ๆ|ฯ|คน|บาท|เปอร์เซ็นต์|ปี|วัน|เดือน|น\\.|"
    "ราย|ล้าน|พัน|หมื่น|แสน|กิโลเมตร|กม\\.|ชั่วโมง|นาที|แห่ง|ลำ|คัน|ครั้ง)"
)
_WAITS = re.compile(
    "(?:ว่า|คือ|ได้แก่|และ|หรือ|เช่น|ของ|ที่|โดย|กับ|ใน|จาก|ชื่อ|นาย|นาง|นางสาว|ดร\\.|พล\\.\\S*|เวลา|วันที่|ประมาณ|จำนวน|ราว|กว่า|เมื่อ|[\u0e00-\u0e7f]\\.)$"
)
_STARTS = re.compile(
    '["“‘]?(?:ทั้งนี้|นอกจากนี้|นอกจากนั้น|อย่างไรก็ตาม|อย่างไรก็ดี|ขณะเดียวกัน|ต่อมา|ล่าสุด|เบื้องต้น|จากนั้น|ดังนั้น|พร้อมกันนี้|'
    "สำหรับ|ส่วน|ด้าน|ขณะที่|ก่อนหน้านี้|ในขณะที่|ในวันเดียวกัน|เมื่อวาน)"
)
_TIME = re.compile("(?: (?:25|20|19)\\d\\d|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์|นี้)|น\\.)$")
_LONGEST_QUOTE = 400
_SHORTEST, _SHORTEST_BEFORE_START = 12, 6  # Thai letters on both sides


def blanks_that_end(line: str) -> Iterator[int]:
    """Where a sentence of a Thai line ends: the place of the blank."""
    since = 0
    blanks = list(_BLANK.finditer(line))
    for blank, after in zip_longest(blanks, blanks[1:]):
        following = after.start() if after else len(line)
        if _ends(line, since, blank.start(), blank.end(), following):
            since = blank.end()
            yield blank.start()


def _ends(line: str, since: int, at: int, after: int, until: int) -> bool:
    before, run = line[max(since, at - 40) : at], line[after:until]
    quoted = line[max(since, at - _LONGEST_QUOTE) : at]
    if quoted.count('"') % 2 or quoted.count("“") > quoted.count("”"):
        return False
    if _WAITS.search(before):
        return False
    letters = len(THAI.findall(before.rpartition(" ")[2])), len(THAI.findall(run))
    if _STARTS.fullmatch(before.strip()):
        return False
    if _STARTS.match(line, after):
        return letters[0] >= _SHORTEST_BEFORE_START or len(before) > _SHORTEST
    if letters[1] < _SHORTEST or _JOINS.match(line, after):
        return False
    return letters[0] >= _SHORTEST or (len(before) > _SHORTEST and bool(_TIME.search(before)))
