import api from './excelApi.json';
import { ExcelError } from './excelError';

/** What office.js's published types say about a member: the API set it was introduced in, and its arguments. */
export interface MemberInfo {
  set: string | null;
  readonly?: boolean;
  allowed?: string[];
  parameters?: { name: string; allowed: string[]; optional?: boolean }[];
}

interface FieldInfo {
  allowed: string[];
  set: string | null;
  optional?: boolean;
}

const classes = api.classes as unknown as Record<
  string,
  { set: string | null; members: Record<string, MemberInfo> }
>;
const interfaces = api.interfaces as unknown as Record<string, Record<string, FieldInfo>>;

/** `1.13` is newer than `1.9`. A set of another family (`ExcelApiOnline 1.1`) is not in any release. */
export function isIncluded(set: string | null, available: string): boolean {
  if (set === null) return true;
  const [major = 0, minor = 0] = set.split('.').map(Number);
  const [hasMajor = 0, hasMinor = 0] = available.split('.').map(Number);
  return major < hasMajor || (major === hasMajor && minor <= hasMinor);
}

/** The two members that the runtime sends under a different name. */
const RENAMED: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** `ColumnWidth` on the wire is `columnWidth` in the reference. */
export const memberName = (wire: string): string =>
  RENAMED[wire] ?? wire.charAt(0).toLowerCase() + wire.slice(1);
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/** @throws ExcelError `ApiNotFound` for a member missing from the class, or from this host's API set. */
export function requireMember(className: string, member: string, available: string): MemberInfo {
  const info = classes[className]?.members[member];
  const place = `${className}.${member}`;
  if (!info) throw new ExcelError('ApiNotFound', `${place} is not in office.js`, place);
  for (const set of [classes[className]?.set ?? null, info.set]) {
    if (!isIncluded(set, available)) {
      throw new ExcelError(
        'ApiNotFound',
        `${place} needs ExcelApi ${set}, this host has ${available}`,
        place,
      );
    }
  }
  return info;
}

/** Marks an argument that is a host object, with its class. */
export interface HostObjectArgument {
  readonly className: string;
}

const isHostObject = (value: unknown): value is HostObjectArgument =>
  typeof value === 'object' && value !== null && 'className' in value;

/** @throws ExcelError `InvalidArgument` unless the types allow `value`. */
export function checkValue(value: unknown, allowed: string[], available: string, place: string): void {
  if (allowed.some((type) => fits(value, type, available, place))) return;
  throw new ExcelError(
    'InvalidArgument',
    `${place} takes ${allowed.join(' | ')}, not ${JSON.stringify(value)?.slice(0, 200)}`,
    place,
  );
}

function fits(value: unknown, type: string, available: string, place: string): boolean {
  if (type === 'any') return true;
  if (type === 'array') return Array.isArray(value);
  if (type.startsWith('"')) return JSON.stringify(value) === type;
  if (type.startsWith('class:')) return isHostObject(value) && value.className === type.slice(6);
  if (type.startsWith('interface:')) return fitsInterface(value, type.slice(10), available, place);
  return typeof value === type;
}

function fitsInterface(value: unknown, name: string, available: string, place: string): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isHostObject(value))
    return false;
  const fields = interfaces[name] ?? {};
  for (const [key, field] of Object.entries(value)) {
    const info = fields[key];
    if (!info) throw new ExcelError('InvalidArgument', `${name} has no ${key}`, place);
    if (!isIncluded(info.set, available))
      throw new ExcelError('ApiNotFound', `${name}.${key} needs ExcelApi ${info.set}`, place);
    checkValue(field, info.allowed, available, `${name}.${key}`);
  }
  const missing = Object.entries(fields).find(([key, info]) => !info.optional && !(key in value));
  if (missing) throw new ExcelError('InvalidArgument', `${name} needs ${missing[0]}`, place);
  return true;
}

/** @throws ExcelError `InvalidArgument` for too many, too few or invalid arguments. */
export function checkArguments(info: MemberInfo, args: unknown[], available: string, place: string): void {
  if (!info.parameters) throw new ExcelError('InvalidArgument', `${place} is no method`, place);
  const { parameters } = info;
  if (args.length > parameters.length)
    throw new ExcelError('InvalidArgument', `${place} takes ${parameters.length} arguments`, place);
  parameters.forEach((parameter, index) => {
    const value = args[index];
    if (value === undefined || value === null) {
      if (!parameter.optional)
        throw new ExcelError('InvalidArgument', `${place} needs ${parameter.name}`, place);
      return;
    }
    checkValue(value, parameter.allowed, available, `${place}(${parameter.name})`);
  });
}
