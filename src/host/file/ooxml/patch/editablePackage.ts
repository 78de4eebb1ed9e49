import type { Archive } from '../zip/archive';
import { decodePart } from '../zip/decodePart';
import { partKey } from '../zip/partName';
import { readRelationships, relationshipsPath } from '../read/relationships';
import { withAttribute } from '../xml/edits';
import { attribute, escapeXml } from '../xml/xml';
import { elements, parseTree, serializeTree, type XmlElement } from '../xml/xmlTree';

export const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a package being modified; also an `Archive`, so that readers see the changes. */
export interface EditablePackage extends Archive {
  set(path: string, xml: string | Uint8Array): void;
  delete(path: string): void;
  /** All parts in order, for `packArchive`. */
  all(): ReadonlyMap<string, Uint8Array>;
}

export function editablePackage(archive: Archive): EditablePackage {
  const parts = new Map(archive.paths.map((path) => [path, archive.bytes(path)]));
  const names = new Map(archive.paths.map((path) => [partKey(path), path]));
  const find = (path: string): string | undefined => names.get(partKey(path));
  return {
    // eslint-disable-next-line no-restricted-syntax -- one package at a time, never a folder of them
    get paths() {
      return [...parts.keys()];
    },
    find,
    has: (path) => find(path) !== undefined,
    bytes: (path) => parts.get(find(path) ?? path) ?? archive.bytes(path),
    text(path) {
      const data = parts.get(find(path) ?? path);
      return (data && decodePart(data)) ?? archive.text(path);
    },
    set(path, xml) {
      const name = find(path) ?? path;
      names.set(partKey(name), name);
      parts.set(name, typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
    },
    delete(path) {
      parts.delete(find(path) ?? path);
      names.delete(partKey(path));
    },
    all: () => parts,
  };
}

export function editTree(parts: EditablePackage, path: string, change: (root: XmlElement) => void): void {
  const root = parseTree(parts.text(path), path);
  change(root);
  parts.set(path, serializeTree(root));
}

/** Sets ` name="value"`, or removes it if undefined. */
export function setAttribute(element: XmlElement, name: string, value: string | undefined): void {
  element.attributes = withAttribute(element.attributes, name, value);
}

export function addContentType(parts: EditablePackage, path: string, type: string): void {
  editTree(parts, CONTENT_TYPES, (root) => {
    root.children.push({
      name: 'Override',
      attributes: ` PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"`,
      children: [],
    });
  });
}

export function contentType(archive: Archive, path: string): string | undefined {
  const override = elements(parseTree(archive.text(CONTENT_TYPES), CONTENT_TYPES), 'Override').find(
    ({ attributes }) => partKey(attribute(attributes, 'PartName') ?? '') === partKey(`/${path}`),
  );
  return override && attribute(override.attributes, 'ContentType');
}

/** @param target relative to `from`, or absolute. @returns the new relationship's id. */
export function addRelationship(parts: EditablePackage, from: string, type: string, target: string): string {
  const path = relationshipsPath(from);
  const taken = new Set(readRelationships(parts, from).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const relationship: XmlElement = {
    name: 'Relationship',
    attributes: ` Id="${id}" Type="${type}" Target="${escapeXml(target)}"`,
    children: [],
  };
  if (parts.has(path)) {
    editTree(parts, path, (root) => void root.children.push(relationship));
  } else {
    const xmlns = ' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
    parts.set(path, serializeTree({ name: 'Relationships', attributes: xmlns, children: [relationship] }));
  }
  return id;
}

export function removeRelationship(parts: EditablePackage, from: string, id: string): void {
  editTree(parts, relationshipsPath(from), (root) => {
    root.children = root.children.filter(
      (child) => typeof child === 'string' || attribute(child.attributes, 'Id') !== id,
    );
  });
}

/** Paths reachable from the package's root through relationships. */
export function reachableParts(archive: Archive): Set<string> {
  const reached = new Set<string>();
  const queue = [''];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const { target, external } of readRelationships(archive, part)) {
      if (external || reached.has(target) || !archive.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return reached;
}

/** Removes parts together with their relationships and content types. */
export function removeParts(parts: EditablePackage, paths: Iterable<string>): void {
  const gone = new Set([...paths].map(partKey));
  if (gone.size === 0) return;
  for (const path of gone) {
    parts.delete(path);
    parts.delete(relationshipsPath(path));
  }
  editTree(parts, CONTENT_TYPES, (root) => {
    root.children = root.children.filter(
      (child) =>
        typeof child === 'string' ||
        !gone.has(partKey((attribute(child.attributes, 'PartName') ?? '').slice(1))),
    );
  });
}

/** Excel rebuilds a missing calculation chain; one that lists cells without formulas counts as damage. */
export function dropCalculationChain(parts: EditablePackage, workbook: string): void {
  const chain = readRelationships(parts, workbook).find(({ kind }) => kind === 'calcChain');
  if (!chain) return;
  removeRelationship(parts, workbook, chain.id);
  removeParts(parts, [chain.target]);
}
