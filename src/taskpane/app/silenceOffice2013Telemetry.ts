interface UsageEndpoint {
  loadProxyFrame: () => void;
}

/**
 * Outside Excel office.js falls back to its Office 2013 part, which after 3 seconds frames a telemetry service of
 * Microsoft's. The page's security policy blocks the frame; this takes the attempt away too: nothing asks anything
 * of a foreign server.
 */
export function silenceOffice2013Telemetry(): void {
  const { OSF } = window as { OSF?: { Logger?: { ulsEndpoint?: UsageEndpoint | null } } };
  const endpoint = OSF?.Logger?.ulsEndpoint;
  if (endpoint) endpoint.loadProxyFrame = () => undefined;
}
