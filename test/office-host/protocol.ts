import { checkArguments, checkValue, memberName, requireMember, wireName } from './apiContract';
import { ExcelError } from './excelError';
import { isRemote, type Remote } from './remote';

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}
interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}
interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}
interface Result {
  ActionId: number;
  Value: unknown;
}
export interface ResponseBody {
  Results: Result[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** What the protocol needs from its host. */
export interface Surroundings {
  root: Remote;
  apiSet: string;
  /** Objects a client keeps across requests. */
  references: Map<string, Remote>;
  newReference(): string;
  /** Called before each use of a member with `Class.member`, or `Class.member=` when it is set; may throw. */
  beforeAction(place: string): void;
  /** Called before each action of the request; may throw. */
  beforeStep?(index: number): void;
  /** Called before a method or a property assignment is carried out, with `Class.member` or `Class.member=`. */
  beforeWrite?(place: string): void;
}

/**
 * Carries out the actions of a request in order. Like Excel it stops at the first failure, and earlier actions stay
 * done.
 */
export function execute(body: RequestBody, surroundings: Surroundings): ResponseBody {
  const resolved = new Map<number, Remote | null>();
  const kept = new Map<number, string>();
  const results: Result[] = [];

  const member = (target: Remote, name: string, sign = '') => {
    surroundings.beforeAction(`${target.className}.${name}${sign}`);
    return requireMember(target.className, name, surroundings.apiSet);
  };

  function argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references[index];
      if (typeof reference === 'number' && reference !== 0) return resolve(reference);
      return withReferences(value);
    });
  }

  function withReferences(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => {
        const path = (field as { _ObjectPathId?: number } | null)?._ObjectPathId;
        return [key, path === undefined ? field : resolve(path)];
      }),
    );
  }

  function resolve(id: number): Remote | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new ExcelError('InvalidRequest', `no object path ${id}`);
    const found = follow(path);
    resolved.set(id, found);
    return found;
  }

  function follow(path: ObjectPath): Remote | null {
    if (path.ObjectPathType === PATH.global) return surroundings.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = surroundings.references.get(path.Name);
      if (!kept) throw new ExcelError('InvalidReference', `no reference ${path.Name}`);
      return kept;
    }
    const parent = resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) throw new ExcelError('InvalidObjectPath', `the parent of ${path.Name} is null`);
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.item) throw unplayed(parent, 'getItem');
      member(parent, 'getItem');
      return parent.item(args[0] as never);
    }
    const name = memberName(path.Name);
    const info = member(parent, name);
    if (path.ObjectPathType === PATH.property) {
      const getter = parent.get?.[name];
      if (!getter) throw unplayed(parent, name);
      return asRemote(getter(), parent, name);
    }
    if (path.ObjectPathType !== PATH.method)
      throw new ExcelError('InvalidRequest', `path type ${path.ObjectPathType}`);
    checkArguments(info, args, surroundings.apiSet, `${parent.className}.${name}`);
    return asRemote(invoke(parent, name, args), parent, name);
  }

  function invoke(target: Remote, name: string, args: unknown[]): unknown {
    const method = target.call?.[name];
    if (!method) throw unplayed(target, name);
    surroundings.beforeWrite?.(`${target.className}.${name}`);
    return method(...(args as never[]));
  }

  function perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate)
      return target && identity(target, kept.get(action.ObjectPathId));
    if (target === null) {
      if (action.ActionType === ACTION.query || action.Name === '_KeepReference') return null;
      throw new ExcelError('InvalidObjectPath', `${action.Name} of a null object`);
    }
    if (action.ActionType === ACTION.query) return query(target, action.QueryInfo?.Select ?? []);
    if (action.Name.startsWith('_')) return internal(target, action);
    const name = memberName(action.Name);
    const place = `${target.className}.${name}`;
    const info = member(target, name, action.ActionType === ACTION.setProperty ? '=' : '');
    const args = argumentsOf(action.ArgumentInfo);
    if (action.ActionType === ACTION.method) {
      checkArguments(info, args, surroundings.apiSet, place);
      const answer = invoke(target, name, args);
      return answer === undefined ? null : answer;
    }
    if (action.ActionType !== ACTION.setProperty)
      throw new ExcelError('InvalidRequest', `action type ${action.ActionType}`);
    const setter = target.set?.[name];
    if (info.readonly) throw new ExcelError('CannotUpdateReadOnlyProperty', place, place);
    if (!setter) throw unplayed(target, name);
    // A single value for a whole range is accepted although the type declares an array.
    if (!info.allowed?.includes('array')) checkValue(args[0], info.allowed ?? [], surroundings.apiSet, place);
    surroundings.beforeWrite?.(`${place}=`);
    setter(args[0] as never);
    return null;
  }

  function internal(target: Remote, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      const reference = surroundings.newReference();
      surroundings.references.set(reference, target);
      kept.set(action.ObjectPathId, reference);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      surroundings.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    // The runtime splits large arrays itself, after asking whether they fit.
    if (action.Name === '_ValidateArraySize')
      return invoke(target, 'validateArraySize', action.ArgumentInfo?.Arguments ?? []);
    const event = /^_(Register|Unregister)(DataChanged|SelectionChanged)Event$/.exec(action.Name);
    if (event) {
      const name = event[2] === 'DataChanged' ? 'Changed' : 'SelectionChanged';
      member(target, `on${name}`);
      return invoke(target, `${event[1]?.toLowerCase()}${name}`, []);
    }
    throw unplayed(target, action.Name);
  }

  function query(target: Remote, select: string[]): unknown {
    if (select.length === 0)
      throw new ExcelError('InvalidArgument', `${target.className}: load names nothing`, target.className);
    if (target.items) return { _Items: target.items().map((item) => properties(item, select)) };
    return properties(target, select);
  }

  function properties(target: Remote, select: string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = { ...identity(target) };
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [head = '', ...rest] = path.split('/');
      if (rest.length > 0) {
        nested.set(head, [...(nested.get(head) ?? []), rest.join('/')]);
        continue;
      }
      member(target, head);
      const getter = target.get?.[head];
      if (!getter) throw unplayed(target, head);
      const value = getter();
      if (isRemote(value)) throw new ExcelError('InvalidArgument', `${head}: load names nothing of it`);
      answer[wireName(head)] = value;
    }
    for (const [head, rest] of nested) {
      member(target, head);
      const value = target.get?.[head]?.();
      if (!isRemote(value)) throw unplayed(target, head);
      answer[wireName(head)] = query(value, rest[0] === 'items' ? rest.slice(1) : rest);
    }
    return answer;
  }

  for (const [index, action] of body.Actions.entries()) {
    try {
      surroundings.beforeStep?.(index);
      results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.place,
          HttpStatusCode: 400,
          ActionIndex: index,
        },
      };
    }
  }
  return { Results: results };
}

const identity = (target: Remote, reference?: string): Record<string, unknown> => ({
  ...(target.id !== undefined && { _Id: target.id }),
  ...(reference !== undefined && { _ReferenceId: reference }),
});

const unplayed = (target: Remote, name: string): ExcelError =>
  new ExcelError('NotImplemented', `the in-memory Excel does not play ${target.className}.${name}`, name);

function asRemote(value: unknown, parent: Remote, name: string): Remote | null {
  if (value === null && name.endsWith('OrNullObject')) return null;
  if (isRemote(value)) return value;
  throw new ExcelError('InvalidObjectPath', `${parent.className}.${name} is no object`);
}
