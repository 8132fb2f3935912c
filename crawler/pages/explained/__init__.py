"""Why a page was read as it was, for a person who mends an outlet."""
