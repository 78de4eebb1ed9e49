interface UsageEndpoint {
  loadProxyFrame: () => void;
}

/**
 * Outside Excel office.js falls back to its Office 2013 code, which after 3 seconds embeds a Microsoft telemetry
 * service in a frame. The page's security policy blocks the frame; this prevents the attempt too, so that nothing is
 * requested from a foreign server.
 */
export function silenceOffice2013Telemetry(): void {
  const { OSF } = window as { OSF?: { Logger?: { ulsEndpoint?: UsageEndpoint | null } } };
  const endpoint = OSF?.Logger?.ulsEndpoint;
  if (endpoint) endpoint.loadProxyFrame = () => undefined;
}
