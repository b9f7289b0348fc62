// Asks a Hub with the client that its makers publish, and prints what the client understood.
import { downloadFile, listFiles, modelInfo } from "@huggingface/hub";

const [hubUrl, repo, formerName, gated] = process.argv.slice(2);
const accessToken = process.env.HUB_CHECK_TOKEN;

const refusal = async (action) => {
  try {
    await action();
    return "no refusal";
  } catch (error) {
    return { status: error.statusCode, message: `${error.message} ${error.data?.message ?? ""}` };
  }
};

const files = [];
for await (const file of listFiles({ repo, hubUrl, recursive: true })) {
  files.push({ path: file.path, type: file.type, size: file.size, lfs: file.lfs?.oid });
}
const info = await modelInfo({ name: repo, hubUrl, additionalFields: ["cardData", "sha", "tags"] });
const renamed = await modelInfo({ name: formerName, hubUrl });
const card = await downloadFile({ repo, path: "README.md", hubUrl });
const weights = await downloadFile({ repo, path: "model.safetensors", hubUrl });
const granted = await downloadFile({ repo: gated, path: "LICENSE", hubUrl, accessToken });

console.log(
  JSON.stringify({
    info: {
      name: info.name,
      sha: info.sha,
      gated: info.gated,
      private: info.private,
      task: info.task,
      downloads: info.downloads,
      license: info.cardData.license,
      isTagged: info.tags.includes("region:us"),
    },
    renamed: renamed.name,
    files,
    card: await card.text(),
    weights: await weights.text(),
    gatedInfo: (await modelInfo({ name: gated, hubUrl })).gated,
    gatedFile: await refusal(() => downloadFile({ repo: gated, path: "LICENSE", hubUrl })),
    grantedFile: await granted.text(),
    missingFile: await downloadFile({ repo, path: "no-such-file", hubUrl }),
    missingModel: await refusal(() => modelInfo({ name: "org/no-such-model", hubUrl })),
    badToken: await refusal(() => modelInfo({ name: repo, hubUrl, accessToken: "hf_revoked" })),
    missingRevision: await refusal(() => modelInfo({ name: repo, hubUrl, revision: "no-such-branch" })),
  }),
);
