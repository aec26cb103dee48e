// The page of one of several tables of a room, kept in the address under a name of its own.
import { useAddress } from '../../kit/use-address';

export function usePageAt(name: string, pageSize: number) {
  const [address, change] = useAddress();
  return {
    current: Number(address[name] ?? 1),
    pageSize,
    hideOnSinglePage: true,
    showSizeChanger: false,
    onChange: (page: number) => change({ [name]: page === 1 ? undefined : page, page: address.page }),
  };
}
