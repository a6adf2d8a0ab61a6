import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: quadrantNames","description":"Names of the values of Phase.quadrant.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/variables/quadrantNames.md","filePath":"api/graph-returns/variables/quadrantNames.md"}');
const _sfc_main = { name: "api/graph-returns/variables/quadrantNames.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-quadrantnames" tabindex="-1">Variable: quadrantNames <a class="header-anchor" href="#variable-quadrantnames" aria-label="Permalink to &quot;Variable: quadrantNames&quot;">​</a></h1><blockquote><p><code>const</code> <strong>quadrantNames</strong>: readonly <code>string</code>[]</p></blockquote><p>Names of the values of <a href="./../decide/interfaces/Phase.html#property-quadrant">Phase.quadrant</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/variables/quadrantNames.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const quadrantNames = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  quadrantNames as default
};
