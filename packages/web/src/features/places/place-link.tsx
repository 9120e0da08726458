import { Link } from '@tanstack/react-router';
import type { Address } from '@smm/core/profile';
import { useOpenProfile } from '../../live/live-profile.tsx';
import { placeOf } from './places.ts';

/** A link to a place of the open profile, by its name in words. */
export function PlaceLink({ address }: { readonly address: Address }) {
  const { profile, model, id } = useOpenProfile();
  const { name, page, hash } = placeOf(profile, model, address);
  return (
    <Link to={`/profiles/${id}${page === '' ? '' : `/${page}`}` as '/'} hash={hash}>
      {name}
    </Link>
  );
}
