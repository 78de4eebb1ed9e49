/** `documentNumber` → `document_number`, the database convention. */
export const fieldName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
