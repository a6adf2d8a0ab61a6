import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: WeightsManifestConfig","description":"A weight manifest.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/io/type-aliases/WeightsManifestConfig.md","filePath":"api/core-tensor/ops/namespaces/io/type-aliases/WeightsManifestConfig.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/io/type-aliases/WeightsManifestConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-weightsmanifestconfig" tabindex="-1">Type Alias: WeightsManifestConfig <a class="header-anchor" href="#type-alias-weightsmanifestconfig" aria-label="Permalink to &quot;Type Alias: WeightsManifestConfig&quot;">​</a></h1><blockquote><p><strong>WeightsManifestConfig</strong> = <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>WeightsManifestGroupConfig</code></a>[]</p></blockquote><p>A weight manifest.</p><p>The weight manifest consists of an ordered list of weight-manifest groups. Each weight-manifest group (&quot;group&quot; for short hereafter) consists of a number of weight values stored in a number of paths. See the documentation of <code>WeightManifestGroupConfig</code> below for more details.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/io/type-aliases/WeightsManifestConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WeightsManifestConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WeightsManifestConfig as default
};
