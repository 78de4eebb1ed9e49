import { documentsOf } from '../../../documents/documentsOf';
import { namedIn } from '../../../documents/namedIn';
import { rule } from '../../../engine/rule';

export const documentIssuer = rule({
  id: 'task/document-issuer',
  severity: 'hint',
  scope: 'task',
  check(subject, report) {
    const { catalogue, owner } = subject.context;
    // The province keeps everyone's documents.
    if (!catalogue || !owner) return;
    for (const { issuers: typed, text } of documentsOf(subject)) {
      const issuers = catalogue.agencies.filter(
        ({ symbol }) => symbol !== null && symbol !== 'UBND' && typed.includes(symbol),
      );
      const issuer = issuers[0];
      if (!issuer) continue;
      const mayHave = issuers.some((agency) => agency.id === owner.id || namedIn(subject, agency));
      if (mayHave) continue;
      report(subject.cell('documentNumber'), { value: text, issuer: issuer.name, agency: owner.name });
      return;
    }
  },
});
