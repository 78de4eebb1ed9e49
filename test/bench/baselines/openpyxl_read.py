# What an analyst would write, the reading alone: python3 openpyxl_read.py DIR
import pathlib
import sys

import openpyxl

rows = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob('*.xlsx')):
    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            rows += 1
    workbook.close()
print(rows)
