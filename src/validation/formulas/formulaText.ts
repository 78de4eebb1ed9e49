import { fold } from '../../text/normalise';

const LITERAL = /("(?:[^"]|"")*")/;
/** `NhiemVu[[#This Row],[Hạn]]`, `NhiemVu[@Hạn]`, `[@[% hoàn thành]]`: a cell of the same row. */
const SAME_ROW =
  /(?<![\p{L}\p{N}_.\\])[\p{L}\p{N}_.\\]*\[(?:\[#This Row\]\s*[,;]|@)(?:\s*\[((?:'.|[^'[\]])+)\]|((?:'.|[^'[\]@])+))\]/giu;

/** `'Nhiệm vụ'!$K4`, Excel's form for references of a table converted to a range. */
const ON_SHEET = /(?:(?<!')'((?:''|[^'])+)'|(?<![\p{L}\p{N}_.])([\p{L}\p{N}_.]+))!(?=\$?[A-Z]{1,3}\$?\d)/giu;

/**
 * Canonical form of a formula: references to cells of the same row as A1 addresses (`addressOf` maps a folded header to
 * one) without their own sheet's name, commas for semicolons, no spaces or `$`, one case. Null if a header is unknown.
 */
export function canonicalFormula(
  formula: string,
  addressOf: (header: string) => string | null,
  sheet: string,
): string | null {
  let isKnown = true;
  const parts = formula.replace(/^=/, '').split(LITERAL);
  const spelled = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    return part
      .replace(SAME_ROW, (_all, bracketed: string | undefined, plain: string | undefined) => {
        const address = addressOf(fold((bracketed ?? plain ?? '').replace(/'(.)/g, '$1')));
        isKnown &&= address !== null;
        return address ?? '';
      })
      .replace(ON_SHEET, (all, quoted: string | undefined, plain: string | undefined) =>
        fold((quoted ?? plain ?? '').replace(/''/g, "'")) === fold(sheet) ? '' : all,
      )
      .replace(/;/g, ',')
      .replace(/[\s$]/g, '')
      .toUpperCase();
  });
  return isKnown ? spelled.join('') : null;
}
