import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RequestDetails","description":"Additional options for Platform.fetch","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/interfaces/RequestDetails.md","filePath":"api/core-tensor/ops/namespaces/io/interfaces/RequestDetails.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/interfaces/RequestDetails.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-requestdetails" tabindex="-1">Interface: RequestDetails <a class="header-anchor" href="#interface-requestdetails" aria-label="Permalink to &quot;Interface: RequestDetails&quot;">​</a></h1><p>Additional options for Platform.fetch</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-isbinary"></a> <code>is<wbr>Binary?</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Description">Is this request for a binary file (as opposed to a json file)</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/interfaces/RequestDetails.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RequestDetails = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RequestDetails as default
};
