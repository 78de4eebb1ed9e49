import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ClipboardEvent } from 'react';
import { reportingAgencies } from '../../../agency/levels';
import type { Programme } from '../../../programmes/programme';
import { useLocale, useMessages } from '../../app/MessagesContext';
import { useOpenedWorkbook } from '../../check/OpenedWorkbookContext';
import { FailureView } from '../../failure/FailureView';
import { BaseField } from './BaseField';
import { ColumnQuestions } from './ColumnQuestions';
import { draftFailure } from './draftFailure';
import { DraftedPlan } from './DraftedPlan';
import { useDraftStyles } from './draftStyles';
import { DropSource } from './DropSource';
import { nameColumn } from './namedColumns';
import { OpenSource } from './OpenSource';
import { UnreadView } from './UnreadView';
import { useDraft, type DraftState, type GivenSource } from './useDraft';
import { useImportText } from './useImportText';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** A plan workbook is read as a whole, whichever of its sheets is in front. */
const isOpenPlan = ({ given, drafted }: Extract<DraftState, { kind: 'read' }>): boolean =>
  'snapshot' in given.source && drafted.source === 'planWorkbook';

/**
 * Lets Sở Nội vụ use a plan that is not bundled: the signed appendix in, a plan workbook and all agencies' workbooks
 * out.
 */
export default function DraftPlan({ programme }: { programme: Programme }) {
  const styles = useStyles();
  const shared = useDraftStyles();
  const messages = useMessages();
  const locale = useLocale();
  const text = useImportText();
  const { mode } = useOpenedWorkbook();
  const [base, setBase] = useState(programme.id);
  const draft = useDraft(base);
  const { state } = draft;

  const paste = ({ clipboardData }: ClipboardEvent): void => {
    const [file] = clipboardData.files;
    if (file) void draft.take(file);
    else draft.paste(clipboardData.getData('text/html') || clipboardData.getData('text/plain'));
  };
  const given = state.kind === 'read' || state.kind === 'reading' ? state.given : null;
  const outline = state.kind === 'read' ? state.drafted.outline : null;
  return (
    <section className={styles.root} onPaste={paste}>
      <Text as="h3" size={400} weight="semibold" className={shared.heading}>
        {messages('plan.draft')}
      </Text>
      <Text className={shared.quiet}>{text('import.draft.intro')}</Text>
      <BaseField
        programme={programme}
        value={base}
        onValue={(from) => {
          setBase(from);
          if (state.kind === 'read') void draft.read(state.given, { from });
        }}
      />
      <DropSource onFile={(file) => void draft.take(file)} />
      {mode === 'excel' && (
        <OpenSource disabled={state.kind === 'reading'} onRead={(what) => void draft.readOpen(what)} />
      )}
      {given && <SheetField given={given} onSheet={(sheet) => void draft.read({ ...given, sheet })} />}
      <div role="status">
        {state.kind === 'reading' && (
          <Spinner size="tiny" label={text('import.draft.reading', { file: state.name })} />
        )}
        {state.kind === 'read' && outline && (
          <Text>
            {text('import.draft.read', {
              file: isOpenPlan(state) ? text('import.draft.open.plan') : state.given.name,
              rows: state.drafted.rows,
              agencies: reportingAgencies(outline.catalogue, null).length,
              year: String(outline.plan.year),
            })}
          </Text>
        )}
      </div>
      {state.kind === 'failed' && (
        <FailureView failure={state.failure} context="draft" onDismiss={() => draft.dismiss()} />
      )}
      {state.kind === 'read' && state.drafted.failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{draftFailure(state.drafted.failure, state.given.name, locale)}</MessageBarBody>
        </MessageBar>
      )}
      {state.kind === 'read' && (
        <ColumnQuestions
          columns={state.drafted.columns}
          onNamed={(header, key) => void draft.read(state.given, { named: nameColumn(header, key) })}
        />
      )}
      {state.kind === 'read' && outline && (
        <>
          <UnreadView drafted={state.drafted} />
          <DraftedPlan
            key={draft.reading}
            programme={programme}
            base={base}
            draft={draft}
            outline={outline}
            source={state.drafted.source}
          />
        </>
      )}
    </section>
  );
}

/** The sheet of a file that is read, where there are several. */
function SheetField({ given, onSheet }: { given: GivenSource; onSheet: (sheet: string) => void }) {
  const shared = useDraftStyles();
  const text = useImportText();
  const { sheets, sheet: chosen } = given;
  if (!sheets || sheets.length < 2) return null;
  return (
    <Field label={text('import.draft.sheets')}>
      <Select
        className={shared.choice}
        value={chosen ?? sheets[0]}
        onChange={(_event, { value }) => onSheet(value)}
      >
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </Select>
    </Field>
  );
}
