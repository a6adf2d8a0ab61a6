export { choleskyDiagonal, groupColumns, symmetrise } from "./dense";
export { begin, finished, work } from "./pool";
export { reflectorPanel, reflectorTriangle, reflectorVectors } from "./reflect";
export { firstDescent, largest } from "./ranges";
export { divideByDegrees } from "./csr";
export { runChunk } from "./tasks";
export { threefryWords } from "./threefry";
