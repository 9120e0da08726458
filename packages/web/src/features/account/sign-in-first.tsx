import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to the door, and from there back to where one was going. */
export function SignInFirst() {
  const { history } = useRouter();
  // Once: the address changes with it.
  useEffect(() => history.replace(`/sign-in?${new URLSearchParams({ to: history.location.href })}`), []);
  return null;
}
