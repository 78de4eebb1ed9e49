const QUOTE = 34;
const SPACE = 32;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

const COLUMNS = 16_384;
const ROWS = 1_048_576;
/** Digits of the largest row; a cell format has fewer. */
const MOST_DIGITS = 7;
/** `inlineStr` */
const LONGEST_TYPE = 9;

/**
 * A cell's attributes in the form every program writes, ` r="B3" s="4" t="s"`. Most of the reading time is spent here:
 * one pass, no substrings, one object for all cells.
 */
export class PlainTag {
  /** 0-based; -1 if the position is omitted, here and in `column`. */
  row = -1;
  column = -1;
  /** Its cell format. */
  style = 0;
  /** `n`, `s`, `str` … */
  type = 'n';
  /** Where the attributes end: at `>`, `/` or the end of the text. */
  end = 0;

  /** Reads the attributes that begin at a position. @returns false for any other form; then nothing else is valid. */
  read(text: string, from: number): boolean {
    this.row = this.column = -1;
    this.style = 0;
    this.type = 'n';
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) break;
      if (code !== SPACE) return false;
      if (text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return false;
      const name = text.charCodeAt(at + 1);
      if (name === 114 /* r */) at = this.place(text, at + 4);
      else if (name === 115 /* s */) at = this.format(text, at + 4);
      else if (name === 116 /* t */) at = this.kind(text, at + 4);
      else return false;
      if (at < 0) return false;
    }
    this.end = at;
    return true;
  }

  /** @returns the position after the closing quote; -1 for any other form, here and below. */
  private place(text: string, from: number): number {
    let column = 0;
    let at = from;
    for (; at < from + 3; at += 1) {
      const letter = text.charCodeAt(at) - 64;
      if (!(letter >= 1 && letter <= 26)) break;
      column = column * 26 + letter;
    }
    if (at === from || column > COLUMNS) return -1;
    const after = this.digits(text, at);
    if (after < 0 || this.number < 1 || this.number > ROWS) return -1;
    this.row = this.number - 1;
    this.column = column - 1;
    return after;
  }

  private format(text: string, from: number): number {
    const after = this.digits(text, from);
    this.style = this.number;
    return after;
  }

  private kind(text: string, from: number): number {
    // Shared strings are most cells.
    if (text.charCodeAt(from) === 115 /* s */ && text.charCodeAt(from + 1) === QUOTE) {
      this.type = 's';
      return from + 2;
    }
    let at = from;
    for (; text.charCodeAt(at) !== QUOTE; at += 1) {
      const letter = text.charCodeAt(at) | 0x20;
      if (!(letter >= 97 && letter <= 122) || at - from >= LONGEST_TYPE) return -1;
    }
    this.type = text.slice(from, at);
    return at + 1;
  }

  private number = 0;

  /** A run of digits up to a quote. */
  private digits(text: string, from: number): number {
    let number = 0;
    let at = from;
    for (; at < from + MOST_DIGITS; at += 1) {
      const digit = text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number = number * 10 + digit;
    }
    this.number = number;
    return at > from && text.charCodeAt(at) === QUOTE ? at + 1 : -1;
  }
}
