import type { Defect } from '../../../../sample/defect';
import { NOWHERE } from '../../../../sample/damaging';

const LINK = 'xl/externalLinks/externalLink1.xml';
const LINK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const defects: readonly Defect[] = [
  {
    kind: 'file',
    rule: 'structure/external-links',
    what: 'Chép từ tệp khác, để lại tên vùng trỏ sang tệp ấy',
    edit: (path, xml) => {
      switch (path) {
        case '[Content_Types].xml':
          return xml.replace(
            '</Types>',
            `<Override PartName="/${LINK}" ContentType="${LINK_TYPE}"/></Types>`,
          );
        case 'xl/_rels/workbook.xml.rels':
          return xml.replace(
            '</Relationships>',
            `<Relationship Id="rIdLink" Type="${RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
          );
        case 'xl/workbook.xml':
          return xml
            .replace(
              '<definedNames>',
              '<externalReferences><externalReference r:id="rIdLink"/></externalReferences><definedNames>',
            )
            .replace(
              '</definedNames>',
              '<definedName name="SoLieuCu">[1]Sheet1!$B$4</definedName></definedNames>',
            );
        default:
          return xml;
      }
    },
    parts: {
      [LINK]:
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
        `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        `<externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook>` +
        `</externalLink>`,
      'xl/externalLinks/_rels/externalLink1.xml.rels':
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="SoLieu2023.xlsx" TargetMode="External"/>` +
        `</Relationships>`,
    },
    at: NOWHERE,
  },
];
