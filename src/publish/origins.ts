// Which other origins a page may ask, by the story's own settings: the policy names them, and no others.

/** The origin to add for the server that signs for WeChat; none where it is the site's own. */
export function signingOrigin(endpoint: string, site: string | undefined): string | undefined {
  const { origin } = new URL(endpoint);
  return site && new URL(site).origin === origin ? undefined : origin;
}
