import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { findingCauses, remarkCauses } from '../../../import/plan/causes';
import { useLocale } from '../../app/MessagesContext';
import { CauseList } from './CauseList';
import type { Drafted } from './drafter';
import { useDraftStyles } from './draftStyles';
import { useImportText } from './useImportText';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What was not understood, by cause, and notes about the import. */
export function UnreadView({ drafted }: { drafted: Drafted }) {
  const styles = useStyles();
  const shared = useDraftStyles();
  const locale = useLocale();
  const text = useImportText();
  const causes = [
    ...remarkCauses(drafted.unread, (why) => `import.why.${why}`, locale),
    ...findingCauses(drafted.findings, locale),
  ];
  const count = drafted.unread.length + drafted.findings.length;
  const noted = remarkCauses(drafted.notices, (why) => `import.notice.${why}`, locale);
  const notes = [
    // The other sheets are on offer above.
    ...drafted.notes.flatMap(({ why, values }) =>
      why === 'otherSheets' ? [] : [text(`import.${why}`, values)],
    ),
    ...(drafted.proposedTargets > 0
      ? [text('import.draft.targets', { count: drafted.proposedTargets })]
      : []),
  ];
  const noticed = notes.length + drafted.notices.length;
  return (
    <>
      <Text as="h4" weight="semibold" className={shared.heading}>
        {count === 0 ? text('import.draft.unread.none') : text('import.draft.unread', { count })}
      </Text>
      {count > 0 && (
        <>
          <Text size={200} className={shared.quiet}>
            {text('import.draft.unread.hint')}
          </Text>
          <CauseList causes={causes} />
        </>
      )}
      {noticed > 0 && (
        <details>
          <summary>{text('import.draft.notices', { count: noticed })}</summary>
          {notes.length > 0 && (
            <ul className={styles.list}>
              {notes.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          {noted.length > 0 && <CauseList causes={noted} />}
        </details>
      )}
    </>
  );
}
