// The viewer's styles in a page that holds them packed like its other files: half its script would be styles otherwise.

import { textNow } from "fazhi:files";

export default textNow("viewer.css");
