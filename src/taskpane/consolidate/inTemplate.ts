import type { Consolidation } from '../../consolidation/consolidation';
import { fillTemplate, type FilledTemplate } from '../../host/document/fillTemplate';
import { PLACEHOLDERS } from '../../report/placeholders';
import { provinceData } from '../../report/reportData';

/** The province's report in a user's own template. @throws HostError if it is not a .docx we can read */
export const inTemplate = (template: Uint8Array, consolidation: Consolidation): FilledTemplate =>
  fillTemplate(template, provinceData(consolidation), PLACEHOLDERS);
