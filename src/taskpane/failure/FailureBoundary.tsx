import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Failure } from './describeFailure';
import { describeFailure } from './describeFailure';

export interface FailureBoundaryProps {
  children: ReactNode;
  /** Rendered instead of the children after they failed, or their script did not load. */
  failed: (failure: Failure, retry: () => void) => ReactNode;
  /** Called before the children are retried. */
  onRetry: () => void;
}

/** Contains failures, so that the rest of the page stays usable. React has no other way to catch them. */
export class FailureBoundary extends Component<FailureBoundaryProps, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: describeFailure(error) };
  }

  private readonly retry = (): void => {
    this.props.onRetry();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.failed(failure, this.retry) : this.props.children;
  }
}
