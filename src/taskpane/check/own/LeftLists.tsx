import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellPlace } from '../../../host/shared/host';
import type { Transfer } from '../../../import/tracker/transfer/transferEntries';
import { useMessages } from '../../app/MessagesContext';

const useStyles = makeStyles({
  panel: { margin: 0, paddingBlock: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, overflowWrap: 'anywhere' },
  item: {
    listStyleType: 'none',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export interface LeftListsProps {
  brought: Transfer;
  onGo: (place: CellPlace) => void;
}

interface Item {
  key: string;
  text: string;
  place: CellPlace | null;
}

/** What is imported, from which cell, and what is left on either side: nothing is dropped silently. */
export function LeftLists({ brought, onGo }: LeftListsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { taken, untaken, leftRows, leftLines } = brought;
  const items: Record<'untaken' | 'rows' | 'lines' | 'taken', Item[]> = {
    untaken: untaken.map(({ code, sheet, cell, text }) => ({
      key: `${sheet}!${cell}`,
      text: messages('tracker.bring.item.untaken', { code, text }),
      place: { sheet, cell },
    })),
    rows: leftRows.map(({ sheet, row, text, cells }) => ({
      key: `${sheet}!${row}`,
      text: messages('tracker.bring.row', { sheet, row: String(row), text }),
      place: { sheet, cell: (cells.task ?? cells.target ?? cells.product)?.address ?? `A${row}` },
    })),
    lines: leftLines.map(({ code, texts }) => ({
      key: code,
      text: `${code}. ${texts[0] ?? ''}`,
      place: null,
    })),
    taken: taken.map(({ code, key, sheet, cell }) => ({
      key: `${code} ${key} ${sheet}!${cell}`,
      text: messages('tracker.bring.item.taken', { code, cell: `${sheet}!${cell}` }),
      place: { sheet, cell },
    })),
  };
  const section = (name: keyof typeof items): ReactNode =>
    items[name].length > 0 && (
      <AccordionItem key={name} value={name}>
        <AccordionHeader as="h3">
          {messages(`tracker.bring.list.${name}`, { count: items[name].length })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {items[name].map(({ key, text, place }) => (
              <li key={key} className={styles.item}>
                <Text>{text}</Text>
                {place && (
                  <Button size="small" onClick={() => onGo(place)}>
                    {messages('check.go', { cell: place.cell })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    );
  return (
    <Accordion multiple collapsible>
      {(['untaken', 'rows', 'lines', 'taken'] as const).map(section)}
    </Accordion>
  );
}
