import { onceForEachText } from '../../../../text/recurringTexts';
import { localName } from '../xml/xml';

/** ECMA-376 part 1, A.2 (transitional) and part 1, A.1 (strict). */
const SPREADSHEET =
  /\sxmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main)["']/g;

const MOST_ROOTS = 100;

/** `ownPrefixes` of a root's name and attributes, separated by a space. */
const prefixesOf = onceForEachText((tag) => {
  const end = tag.indexOf(' ');
  return ownPrefixes(tag.slice(0, end), tag.slice(end));
}, MOST_ROOTS);

/** Prefixes bound by the root to the format's own namespace; if it binds none, the default one. */
function ownPrefixes(root: string, raw: string): ReadonlySet<string> {
  const bound = [...raw.matchAll(SPREADSHEET)].map(([, prefix]) =>
    prefix === undefined ? '' : `${prefix}:`,
  );
  return new Set([root.slice(0, root.length - localName(root).length), ...bound]);
}

/**
 * Distinguishes the format's own elements from foreign ones: elements of another namespace, and everything inside an
 * extension. Foreign elements with the same name are irrelevant.
 */
export class OwnElements {
  /** Number of open elements. */
  depth = 0;
  /** Depth at which foreign content began; 0 outside. */
  foreignSince = 0;
  private own: ReadonlySet<string> = new Set();
  private ownHasNoPrefix = false;

  /** Whether an element without a prefix or attributes of its own would belong to the format here. */
  get isOwnContent(): boolean {
    return this.ownHasNoPrefix && this.foreignSince === 0 && this.depth > 0;
  }

  /** @returns its local name; null if it is foreign. */
  open(name: string, attributes: string): string | null {
    this.depth += 1;
    if (this.depth === 1) {
      this.own = prefixesOf(`${name} ${attributes}`);
      this.ownHasNoPrefix = this.own.has('');
    }
    if (this.foreignSince > 0) return null;
    const local = localName(name);
    if (local === 'extLst') {
      this.foreignSince = this.depth;
      return null;
    }
    const isOwn =
      local === name ? this.ownHasNoPrefix : this.own.has(name.slice(0, name.length - local.length));
    if (isOwn && !(attributes.includes(' xmlns=') && ![...attributes.matchAll(SPREADSHEET)].length))
      return local;
    if (this.depth > 1) this.foreignSince = this.depth;
    return null;
  }

  /** @returns whether the closed element belongs to the format. */
  close(): boolean {
    this.depth -= 1;
    if (this.foreignSince === 0) return true;
    if (this.depth < this.foreignSince) this.foreignSince = 0;
    return false;
  }
}
