/** The names a user's own template may contain: without diacritics, so that they are typed the same everywhere. */
export interface TemplateNames {
  values: readonly string[];
  /** Placeholders of a row, by the name of its row group. */
  rows: Readonly<Record<string, readonly string[]>>;
}

/** The values for the placeholders, as display text. */
export interface TemplateData {
  values: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}
