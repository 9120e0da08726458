/** Where the sign-in library answers. */
export const AUTH_PATH = '/api/auth';

/** What the organisation’s own sign-in is called in addresses. */
export const OIDC_PROVIDER = 'oidc';
