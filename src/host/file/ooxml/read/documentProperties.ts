import type { WorkbookSnapshot } from '../../../../workbook/snapshot';
import { attribute, decodeExcelText, localName, scanXml } from '../xml/xml';
import type { Archive } from '../zip/archive';
import { readRelationships, type Relationship } from './relationships';

/** The document's own metadata: custom properties, and which program saved it. */
export function documentProperties(archive: Archive): Pick<WorkbookSnapshot, 'properties' | 'application'> {
  const ofPackage = readRelationships(archive, '');
  return { properties: readProperties(archive, ofPackage), application: readApplication(archive, ofPackage) };
}

function readProperties(archive: Archive, ofPackage: readonly Relationship[]): Record<string, string> {
  // Without a prototype, so that a property called __proto__ is ordinary.
  const properties = Object.create(null) as Record<string, string>;
  const path = partOfPackage(archive, ofPackage, 'customproperties');
  if (path === undefined) return properties;
  let name: string | null = null;
  let value: string | null = null;
  scanXml(archive.text(path), path, {
    open(tag, raw) {
      if (localName(tag) === 'property') name = attribute(raw, 'name') ?? null;
      else value = '';
    },
    text(text) {
      if (value !== null) value += text;
    },
    close(tag) {
      if (localName(tag) !== 'property') {
        if (name !== null && value !== null) properties[name] = decodeExcelText(value);
        value = null;
      } else name = null;
    },
  });
  return properties;
}

function readApplication(archive: Archive, ofPackage: readonly Relationship[]): string | null {
  const path = partOfPackage(archive, ofPackage, 'extendedproperties');
  if (path === undefined) return null;
  let application: string | null = null;
  let inside = false;
  scanXml(archive.text(path), path, {
    open(tag) {
      inside = localName(tag) === 'Application';
    },
    text(text) {
      if (inside) application = (application ?? '') + text;
    },
    close() {
      inside = false;
    },
  });
  return application;
}

/** The strict dialect writes `customProperties`, the transitional one `custom-properties`. */
function partOfPackage(
  archive: Archive,
  ofPackage: readonly Relationship[],
  kind: string,
): string | undefined {
  const path = ofPackage.find((found) => found.kind.replace('-', '').toLowerCase() === kind)?.target;
  return path !== undefined && archive.has(path) ? path : undefined;
}
