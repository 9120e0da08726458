import { queryOptions } from '@tanstack/react-query';
import { requestJson } from './request.ts';

/** Who is using the studio, and how the server runs. */
export type Me = {
  readonly mode: 'solo' | 'team';
  readonly kind: 'nobody' | 'person' | 'reviewer' | 'token';
  readonly id: string;
  readonly name: string;
  /** None for nobody and for reviewers. */
  readonly memberships: readonly { readonly organisation: string; readonly role: string }[];
  readonly administrator: boolean;
};

/** Who is using the studio. */
export const me = queryOptions({ queryKey: ['me'], queryFn: () => requestJson<Me>('/api/me'), staleTime: 60_000 });
