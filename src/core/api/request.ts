/** What is sent to a service that the author has chosen in the settings. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; '' where nothing is sent. */
  readonly body: string;
}

export function getJson(url: string, headers: ApiRequest['headers']): ApiRequest {
  return { method: 'GET', url, headers, body: '' };
}

export function postJson(url: string, headers: ApiRequest['headers'], value: unknown): ApiRequest {
  return { method: 'POST', url, headers, body: JSON.stringify(value) };
}
