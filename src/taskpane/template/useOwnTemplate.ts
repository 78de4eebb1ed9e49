import { useEffect, useState } from 'react';
import { ownTemplates, type OwnTemplate, type OwnTemplates, type TemplateKind } from './ownTemplates';

export interface TemplateInUse {
  /** Null: the product's own report. */
  template: OwnTemplate | null;
  /** Whether the next page will have it too. */
  isRemembered: boolean;
  /** Uses a template from now on, on this machine. */
  use(template: OwnTemplate): Promise<void>;
  /** Goes back to the product's own report. */
  drop(): Promise<void>;
}

/** The template in use for a plan's reports. If the browser keeps nothing, it is only used until the page is closed. */
export function useOwnTemplate(
  planId: string,
  kind: TemplateKind,
  templates: OwnTemplates = ownTemplates,
): TemplateInUse {
  const [used, setUsed] = useState<{ planId: string; template: OwnTemplate; isRemembered: boolean } | null>(
    null,
  );
  useEffect(() => {
    let isOver = false;
    templates.get(planId, kind).then(
      (template) => {
        if (!isOver && template) setUsed((chosen) => chosen ?? { planId, template, isRemembered: true });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      setUsed(null);
    };
  }, [planId, kind, templates]);
  const own = used?.planId === planId ? used : null;
  return {
    template: own?.template ?? null,
    isRemembered: own?.isRemembered === true,
    async use(template) {
      const isRemembered = await templates.remember(planId, kind, template).then(
        () => true,
        () => false,
      );
      setUsed({ planId, template, isRemembered });
    },
    async drop() {
      setUsed(null);
      await templates.forget(planId, kind).catch(() => undefined);
    },
  };
}
