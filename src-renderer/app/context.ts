// What every part of the window can reach: the app's state, and on a desk the desk's.
import { createContext, useContext } from "react";
import type { Client } from "../../src-main/contract/client.ts";
import type { AppActions, AppModel, Desk } from "../state/app.ts";
import type { DeskModel } from "../state/desk.ts";
import { type Store, useStore } from "../state/store.ts";

export type AppContext = { readonly store: Store<AppModel>; readonly actions: AppActions; readonly client: Client };

export const App = createContext<AppContext | null>(null);
export const OnDesk = createContext<Desk | null>(null);

function present<T>(value: T | null): T {
  if (value === null) throw new Error("used outside its provider");
  return value;
}

export const useApp = () => present(useContext(App));
export const useAppState = <S>(select: (model: AppModel) => S): S => useStore(useApp().store, select);
export const useDesk = () => present(useContext(OnDesk));
export const useDeskState = <S>(select: (model: DeskModel) => S): S => useStore(useDesk().store, select);
