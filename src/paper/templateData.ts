/** What an office's own template can hold: names without diacritics, so that they are typed alike everywhere. */
export interface TemplateNames {
  values: readonly string[];
  /** Placeholders of a row, by the name of its rows. */
  rows: Readonly<Record<string, readonly string[]>>;
}

/** What is put in their places: texts as they are to be read. */
export interface TemplateData {
  values: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}
