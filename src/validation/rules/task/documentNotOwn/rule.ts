import { rowFacts } from '../../../../workbook/agency/rowFacts';
import { solePaper } from '../../../documents/solePaper';
import { namedIn } from '../../../documents/namedIn';
import { rule } from '../../../engine/rule';

export const documentNotOwn = rule({
  id: 'task/document-not-own',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const { context, code, cell } = subject;
    const { catalogue, owner, plan } = context;
    if (!catalogue || !owner || !rowFacts(plan, code).ownDocument) return;
    const paper = solePaper(subject);
    if (!paper || paper.issuers.includes(String(owner.symbol)) || paper.issuers.includes('UBND')) return;
    const issuer = catalogue.agencies.find(({ symbol }) => symbol !== null && paper.issuers.includes(symbol));
    // An issuer with no part in the row is reported by task/document-issuer.
    if (!issuer || !namedIn(subject, issuer)) return;
    report(cell('documentNumber'), { value: paper.text, issuer: issuer.name, agency: owner.name });
  },
});
