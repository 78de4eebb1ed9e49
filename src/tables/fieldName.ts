/** `documentNumber` → `document_number`, as databases write it. */
export const fieldName = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
