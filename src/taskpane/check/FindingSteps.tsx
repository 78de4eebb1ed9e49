import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { CellPlace } from '../../host/shared/host';
import type { Finding } from '../../validation/engine/finding';
import { useMessages } from '../app/MessagesContext';
import { neighbouringPlaces, findingPlaces } from './findingPlaces';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface FindingStepsProps {
  findings: readonly Finding[];
  /** Visible sheets, in order. */
  sheets: readonly string[];
  /** The current cell. */
  shown: CellPlace;
  onGo: (place: CellPlace) => void;
}

/** Steps from one cell with findings to the next: the list may be far from the grid. */
export function FindingSteps({ findings, sheets, shown, onGo }: FindingStepsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const places = useMemo(() => findingPlaces(findings, sheets), [findings, sheets]);
  if (places.length === 0) return null;
  const { position, ...beside } = neighbouringPlaces(places, shown, sheets);
  const count = places.length;
  return (
    <div className={styles.root} role="group" aria-label={messages('check.step')}>
      {(['before', 'after'] as const).map((direction) => {
        const place = beside[direction];
        return (
          <Button
            key={direction}
            size="small"
            icon={direction === 'before' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            disabledFocusable={place === null}
            onClick={() => place && onGo(place)}
          >
            {messages(`check.step.${direction}`)}
          </Button>
        );
      })}
      <Text size={200} role="status" className={styles.quiet}>
        {position === null
          ? messages('check.step.count', { count })
          : messages('check.step.at', { position, count })}
      </Text>
    </div>
  );
}
