// The window's entry: connects, then shows the app.
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/components.css";
import "../styles/start.css";
import "../styles/findings.css";
import "../styles/platforms.css";
import "../styles/provenance.css";
import "../styles/export.css";
import "../styles/desk.css";
import "../styles/by-hand.css";
import "../styles/search.css";
import "../styles/publishing.css";
import "../styles/protection.css";
import "../styles/signoff.css";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { connect } from "../api/connect.ts";
import { startLanguage } from "../languages/language.ts";
import { createAppState } from "../state/app.ts";
import { Root } from "./root.tsx";
import { followTheme } from "./theme.ts";

// The content security policy knows no compiled validators.
z.config({ jitless: true });
followTheme();
const [client] = await Promise.all([connect(), startLanguage()]);
const app = createAppState(client);
const element = document.getElementById("root");
if (element !== null) createRoot(element).render(<Root app={app} />);
void app.actions.start();
