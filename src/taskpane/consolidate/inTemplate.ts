import type { Consolidation } from '../../consolidation/consolidation';
import { fillTemplate, type FilledTemplate } from '../../host/document/fillTemplate';
import { PLACEHOLDERS } from '../../report/placeholders';
import { provinceData } from '../../report/reportData';

/** The province's report in an office's own template. @throws HostError where it is no .docx that we read */
export const inTemplate = (template: Uint8Array, consolidation: Consolidation): FilledTemplate =>
  fillTemplate(template, provinceData(consolidation), PLACEHOLDERS);
