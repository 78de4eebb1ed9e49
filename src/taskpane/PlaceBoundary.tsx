import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component, Suspense } from 'react';
import type { Failure } from './describeFailure';
import { describeFailure } from './describeFailure';
import { FailureView } from './FailureView';
import { useMessages } from './MessagesContext';

/** Stands where a place will be, in its rough shape. */
export function PlaceSkeleton() {
  const messages = useMessages();
  return (
    <Skeleton aria-label={messages('place.loading')}>
      <SkeletonItem size={24} style={{ marginBottom: '12px' }} />
      <SkeletonItem size={64} style={{ marginBottom: '12px' }} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}

interface Props {
  /** Name of the place, for support. */
  place: string;
  children: ReactNode;
}

/** One place: a skeleton until its script is there; what goes wrong in it leaves the others standing. */
export class PlaceBoundary extends Component<Props, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: describeFailure(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { place, children } = this.props;
    if (failure)
      return (
        <FailureView failure={failure} context={place} onDismiss={() => this.setState({ failure: null })} />
      );
    return <Suspense fallback={<PlaceSkeleton />}>{children}</Suspense>;
  }
}
