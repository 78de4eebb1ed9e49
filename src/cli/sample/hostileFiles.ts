import { editParts } from '../../host/file/ooxml/patch/editParts';

const CENTRAL = 0x02014b50;
const TASK_SHEET = 'xl/worksheets/sheet2.xml';
const PROPERTIES = 'docProps/custom.xml';
const MACROS = 'xl/vbaProject.bin';
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Half a file: an email attachment cut off in transit. */
export const truncated = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2));

/** A file whose first part claims to unpack to 200 MB. */
export function bomb(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) !== CENTRAL) continue;
    view.setUint32(at + 24, 200 * 1024 * 1024, true);
    break;
  }
  return copy;
}

/** A sheet declaring an external entity: an attempt to read files from this machine. */
export const externalEntity = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, (path, xml) =>
    path === TASK_SHEET
      ? xml.replace(/(<worksheet)/, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>$1')
      : xml,
  );

/** Text with a workbook's file name. */
export const plainText = (): Uint8Array =>
  new TextEncoder().encode('STT;Nhiệm vụ;Trạng thái\n1;Ban hành kế hoạch;Xong\n');

/** A container like Excel's for a password-protected workbook. */
export function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set(OLE);
  [...'EncryptedPackage'].forEach((letter, index) => (bytes[2048 + index * 2] = letter.charCodeAt(0)));
  return bytes;
}

/** A workbook containing macros (.xlsm). */
export const withMacros = (bytes: Uint8Array): Uint8Array =>
  editParts(
    bytes,
    (path, xml) => {
      if (path === '[Content_Types].xml')
        return xml
          .replace(
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          )
          .replace(
            '</Types>',
            `<Override PartName="/${MACROS}" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
          );
      return path === 'xl/_rels/workbook.xml.rels'
        ? xml.replace(
            '</Relationships>',
            '<Relationship Id="rIdMacros" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
          )
        : xml;
    },
    { [MACROS]: 'not a real project' },
  );

/** A document property that would override a property inherited by every object, if assigned to one. */
export const withPrototypeProperty = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, (path, xml) =>
    path === PROPERTIES
      ? xml.replace(
          '</Properties>',
          '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="__proto__"><vt:lpwstr>polluted</vt:lpwstr></property></Properties>',
        )
      : xml,
  );
