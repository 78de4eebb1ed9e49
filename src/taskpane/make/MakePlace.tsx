import { agencyNames } from '../../agency/agencyNames';
import {
  Button,
  Caption1,
  Dropdown,
  Field,
  Link,
  makeStyles,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { agencyNamed } from '../../agency/agencyByName';
import type { Agency } from '../../agency/catalogue';
import { existsIn } from '../../agency/levels';
import { periodOn } from '../../period/periodOn';
import { periodOf, periodsOf, withSendBy, type ReportingPeriod } from '../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../programmes/programme';
import { tidy } from '../../text/normalise';
import { AgencyField } from '../controls/AgencyField';
import { agencyFault } from '../controls/agencyTexts';
import type { Choice } from './choice';
import { FailureView } from '../failure/FailureView';
import type { MakeServices } from './makeWorkbook';
import { useLocale, useMessages } from '../app/MessagesContext';
import { PeriodField } from '../controls/PeriodField';
import { planName } from '../plan/planName';
import { PlaceBoundary } from '../app/PlaceBoundary';
import { ProgressView } from '../controls/ProgressView';
import { recallForm, rememberForm } from '../app/remembered';
import { today } from '../app/today';
import { renewable } from '../app/renewable';
import { ReplaceDialog } from './ReplaceDialog';
import { ResultView, type ResultViewProps } from './ResultView';
import { SendByField } from '../controls/SendByField';
import { useMakeWorkbook } from './useMakeWorkbook';

const ManyForm = renewable(() => import('../many/ManyForm'));

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  intro: { color: tokens.colorNeutralForeground2 },
  dropdown: { minWidth: 0, width: '100%' },
  submit: { width: '100%' },
  target: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalM },
  action: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export interface MakePlaceProps<Entries> {
  services: MakeServices<Entries>;
  /** Destination of the workbook: the open Excel workbook, or a download. */
  target: 'excel' | 'file';
}

interface MakePlaceHandlers extends Pick<ResultViewProps, 'onFill'> {
  programmes: readonly ProgrammeOutline[];
  programme: ProgrammeOutline;
  onProgramme: (programme: ProgrammeOutline) => void;
}

/** The place Tạo biểu: choose plan, agency and period, make the workbook, report what was made. */
export function MakePlace<Entries>({
  services,
  target,
  programmes,
  programme,
  onProgramme,
  onFill,
}: MakePlaceProps<Entries> & MakePlaceHandlers) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { state, start, cancel, reset } = useMakeWorkbook(services);

  const { plan, catalogue } = programme;
  const [draft] = useState(recallForm);
  const [agencyText, setAgencyText] = useState(draft.agency);
  const [agency, setAgency] = useState<Agency | null>(() => agencyNamed(draft.agency, catalogue));
  const [period, setPeriod] = useState<ReportingPeriod | null>(() => {
    const recalled = periodOf(programme, draft.period ?? '');
    return recalled ? withSendBy(recalled, draft.sendBy) : periodOn(periodsOf(programme), today());
  });
  const [submitted, setSubmitted] = useState(false);
  // Typing again clears the error for the earlier text.
  const [refusedText, setRefusedText] = useState<string | null>(null);
  const [isManyOpen, setManyOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(
    () => rememberForm({ agency: agencyText, period: period?.id ?? null, sendBy: period?.sendBy ?? null }),
    [agencyText, period],
  );

  const periods = useMemo(() => periodsOf(programme), [programme]);
  const isGone = agency !== null && period !== null && !existsIn(agency, period);
  const choice: Choice | null = agency && period && !isGone ? { programme, agency, period } : null;
  const busy = state.kind === 'running';

  const chooseProgramme = (id: string | undefined): void => {
    const chosen = programmes.find((one) => one.id === id);
    if (!chosen) return;
    onProgramme(chosen);
    // The choice belongs to another programme: the same words may mean a different agency in this one.
    setAgency(agencyNamed(agencyText, chosen.catalogue));
    setPeriod(periodOf(chosen, period?.id ?? '') ?? periodOn(periodsOf(chosen), today()));
  };

  const focusField = (field: 'agency' | 'period'): void =>
    form.current?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setSubmitted(true);
    setRefusedText(agencyText);
    if (choice) void start(choice, false);
    // Focuses the first field that needs attention, determined by what is missing since React has not rendered the
    // marks yet.
    else focusField(agency ? 'period' : 'agency');
  };

  // The button that was clicked disappears with the result.
  const isAgain = useRef(false);
  useEffect(() => {
    if (state.kind === 'form' && isAgain.current) focusField('agency');
    isAgain.current = false;
  }, [state.kind]);
  const again = (): void => {
    isAgain.current = true;
    reset();
  };
  const askForPeriod = (): void => {
    setSubmitted(true);
    focusField('period');
  };

  const agencyError =
    agency || refusedText !== agencyText ? null : agencyFault(catalogue, tidy(agencyText), messages, locale);

  const choices = (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <Text className={styles.intro}>{messages(`make.intro.${target}`)}</Text>
      <Field label={messages('make.plan')}>
        <Dropdown
          className={styles.dropdown}
          inlinePopup
          disabled={busy}
          value={planName(messages, programme.plan)}
          selectedOptions={[programme.id]}
          onOptionSelect={(_event, { optionValue }) => chooseProgramme(optionValue)}
        >
          {programmes.map((one) => (
            <Option key={one.id} value={one.id} text={planName(messages, one.plan)}>
              {planName(messages, one.plan)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <AgencyField
        catalogue={catalogue}
        value={agency}
        onValue={setAgency}
        text={agencyText}
        onText={setAgencyText}
        error={agencyError}
        disabled={busy}
      />
      <PeriodField
        periods={periods}
        value={period}
        onValue={setPeriod}
        error={
          isGone
            ? messages('make.period.notInPeriod', { agency: agencyNames(agency) })
            : submitted && !period
              ? messages('make.period.required')
              : null
        }
        disabled={busy}
      />
      {period && <SendByField period={period} year={plan.year} onPeriod={setPeriod} disabled={busy} />}
      {state.kind === 'failed' && (
        <FailureView
          failure={state.failure}
          context={choice ? [plan.id, choice.agency.id, choice.period.id, target].join(' · ') : target}
          onDismiss={reset}
        />
      )}
      {state.kind === 'running' ? (
        <ProgressView progress={state.progress} cancelling={state.cancelling} onCancel={cancel} />
      ) : (
        <div className={styles.action}>
          <Button type="submit" appearance="primary" size="large" className={styles.submit}>
            {messages('make.submit')}
          </Button>
          {target === 'excel' && (
            <Caption1 className={styles.target}>{messages('make.target.excel')}</Caption1>
          )}
        </div>
      )}
      {state.kind === 'ask' && (
        <ReplaceDialog
          exists={state.exists}
          onConfirm={() => void start(state.exists.choice, true)}
          onCancel={reset}
        />
      )}
    </form>
  );
  const isMade = state.kind === 'made';
  return (
    <div className={styles.place}>
      {isMade ? <ResultView made={state.made} onAgain={again} onFill={onFill} /> : choices}
      {target === 'file' && (
        <details
          hidden={isMade}
          onToggle={({ currentTarget }) => setManyOpen(currentTarget.open || isManyOpen)}
        >
          <summary className={styles.summary}>{messages('many.title')}</summary>
          {isManyOpen && (
            <PlaceBoundary place="many" onRetry={ManyForm.renew}>
              <ManyForm programme={programme} period={period} onPeriodMissing={askForPeriod} />
            </PlaceBoundary>
          )}
        </details>
      )}
      {target === 'excel' && (
        <Caption1 className={styles.target} hidden={isMade}>
          {messages('many.excel')}{' '}
          <Link href="taskpane.html?place=lap-so" target="_blank" rel="noreferrer">
            {messages('many.excel.link')}
          </Link>
        </Caption1>
      )}
    </div>
  );
}
