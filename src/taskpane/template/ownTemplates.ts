import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Which report a template is for: an agency's, or the province's. */
export type TemplateKind = 'agency' | 'province';

/** An office's own template, as it was given. */
export interface OwnTemplate {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The templates that an office uses, one per plan and kind of report. Every method rejects if the browser keeps
 * nothing.
 */
export interface OwnTemplates {
  get(planId: string, kind: TemplateKind): Promise<OwnTemplate | null>;
  remember(planId: string, kind: TemplateKind, template: OwnTemplate): Promise<void>;
  forget(planId: string, kind: TemplateKind): Promise<void>;
}

interface Schema extends DBSchema {
  templates: { key: [planId: string, kind: TemplateKind]; value: OwnTemplate };
}

export function createOwnTemplates(name = 'cchc-templates'): OwnTemplates {
  async function using<T>(work: (open: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const open = await openDB<Schema>(name, 1, {
      upgrade: (made) => void made.createObjectStore('templates'),
    });
    try {
      return await work(open);
    } finally {
      open.close();
    }
  }
  return {
    get: (planId, kind) => using(async (open) => (await open.get('templates', [planId, kind])) ?? null),
    remember: (planId, kind, template) =>
      using(async (open) => void (await open.put('templates', template, [planId, kind]))),
    forget: (planId, kind) => using((open) => open.delete('templates', [planId, kind])),
  };
}

export const ownTemplates = createOwnTemplates();
