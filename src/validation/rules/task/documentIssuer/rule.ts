import { includesAgency } from '../../../../agency/membership';
import { resolveOnce } from '../../../../agency/resolveOnce';
import { documentsOf } from '../../../documents/documentsOf';
import { rule } from '../../../engine/rule';

export const documentIssuer = rule({
  id: 'task/document-issuer',
  severity: 'hint',
  scope: 'task',
  check(subject, report) {
    const { catalogue, owner } = subject.context;
    // The province keeps everybody's documents.
    if (!catalogue || !owner) return;
    const named = [subject.expected.lead, subject.expected.coordinating].flatMap(
      (phrase) => resolveOnce(String(phrase ?? ''), catalogue).matches,
    );
    for (const { issuers: typed, text } of documentsOf(subject)) {
      const issuers = catalogue.agencies.filter(
        ({ symbol }) => symbol !== null && symbol !== 'UBND' && typed.includes(symbol),
      );
      const issuer = issuers[0];
      if (!issuer) continue;
      const mayHave = issuers.some(
        (agency) => agency.id === owner.id || named.some((match) => includesAgency(match, agency, catalogue)),
      );
      if (mayHave) continue;
      report(subject.cell('documentNumber'), { value: text, issuer: issuer.name, agency: owner.name });
      return;
    }
  },
});
