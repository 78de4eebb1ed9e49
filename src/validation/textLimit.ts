/** Most characters of a column of texts, as its data validation has it; null for columns that take no text. */
export function textLimit(column: string): number | null {
  switch (column) {
    case 'document':
    case 'documentNumber':
      return 200;
    case 'note':
    case 'explanation':
      return 2000;
    default:
      return null;
  }
}
