/** Which page is wanted; what the vendor's own clients never say is undefined: then all of it is one page. */
export type PageWanted = { readonly pageSize: number | undefined; readonly pageNumber: number };

/** An empty list has no size of its own to show. */
const EMPTY_PAGE_SIZE = 25;

/** A list in the members and the order of the recorded `GET /conversations` and `GET /conversations/calls`. */
export function listing<T>(path: string, all: readonly T[], { pageSize: wanted, pageNumber }: PageWanted) {
  const pageSize = wanted ?? (all.length === 0 ? EMPTY_PAGE_SIZE : all.length);
  const pageCount = Math.ceil(all.length / pageSize);
  const uri = (page: number): string => `${path}?pageSize=${pageSize}&pageNumber=${page}`;
  return {
    entities: all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
    pageSize,
    pageNumber,
    total: all.length,
    firstUri: uri(1),
    selfUri: uri(pageNumber),
    lastUri: uri(Math.max(1, pageCount)),
    nextUri: pageNumber < pageCount ? uri(pageNumber + 1) : undefined,
    previousUri: pageNumber > 1 ? uri(pageNumber - 1) : undefined,
    pageCount,
  };
}
