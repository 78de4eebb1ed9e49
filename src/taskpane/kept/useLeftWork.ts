import { useCallback, useEffect, useState } from 'react';
import { keptWork, type Kept, type KeptKind } from './keptWork';
import { leftWork } from './leftWork';
import { thesePages } from './pages';

/** Work of a given kind left by earlier pages; empty if the browser keeps nothing. */
export function useLeftWork<Kind extends KeptKind>(
  kind: Kind,
): { left: readonly Kept<Kind>[]; drop: (page: string) => void } {
  const [left, setLeft] = useState<readonly Kept<Kind>[]>([]);
  useEffect(() => {
    let isHere = true;
    void leftWork(kind, keptWork, thesePages()).then(
      (found) => isHere && setLeft(found),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [kind]);
  const drop = useCallback(
    (page: string): void => {
      setLeft((now) => now.filter((one) => one.page !== page));
      void keptWork.drop(kind, page).catch(() => undefined);
    },
    [kind],
  );
  return { left, drop };
}
