import type { SheetSnapshot, WorkbookSnapshot } from '../../../../workbook/snapshot';
import { attribute, flag, localName, prefixedAttribute, scanXml } from '../xml/xml';
import type { Budget } from './budget';

/** The contents of the workbook part: sheets in order, names, date system. */
export interface Directory {
  sheets: { name: string; relationship: string; visibility: SheetSnapshot['visibility'] }[];
  names: WorkbookSnapshot['names'];
  is1904: boolean;
  hasExternalLinks: boolean;
}

export function readDirectory(xml: string, part: string, budget: Budget): Directory {
  const directory: Directory = { sheets: [], names: [], is1904: false, hasExternalLinks: false };
  let name: { name: string; refersTo: string } | null = null;
  scanXml(xml, part, {
    open(tag, raw) {
      switch (localName(tag)) {
        case 'workbookPr':
          directory.is1904 = flag(raw, 'date1904');
          break;
        case 'sheet': {
          const state = attribute(raw, 'state');
          directory.sheets.push({
            name: attribute(raw, 'name') ?? '',
            relationship: prefixedAttribute(raw, 'id') ?? '',
            visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
          });
          break;
        }
        case 'externalReference':
          directory.hasExternalLinks = true;
          break;
        case 'definedName': {
          const text = attribute(raw, 'name') ?? '';
          // Print areas and the like, and sheet-scoped names, are not workbook names.
          const isOurs = !text.startsWith('_xlnm.') && attribute(raw, 'localSheetId') === undefined;
          name = isOurs ? { name: text, refersTo: '' } : null;
          break;
        }
      }
    },
    text(text) {
      if (name) name.refersTo += text;
    },
    close(tag) {
      if (localName(tag) !== 'definedName' || !name) return;
      budget.spend('names', 1, part);
      directory.names.push({ ...name, refersTo: name.refersTo.replace(/^=/, '') });
      name = null;
    },
  });
  return directory;
}
