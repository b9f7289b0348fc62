#!/usr/bin/env bash
# ollama pull in-a-comment
set -e
MODELS=(phi3.5 "gemma3:1b") # two
for model in "${MODELS[@]}"; do
  docker exec ollama ollama pull "$model"
done
echo "run: ollama pull echoed"
printf 'vllm serve acme/printed\n'
cat <<EOF
ollama pull in-a-document
EOF
if ! ollama list | grep -q all-minilm; then
  ollama pull \
    all-minilm
fi
docker run --gpus all -e MODEL_ID=x/ignored -p 8080:80 \
  ghcr.io/huggingface/text-generation-inference:3 --model-id HuggingFaceH4/zephyr-7b-beta
docker model pull ai/llama3.2
vllm serve --port 8000 Qwen/Qwen3-4B --served-model-name four
huggingface-cli download acme/dataset --repo-type dataset
huggingface-cli download "$1"
eland_import_hub_model --url http://es:9200 --hub-model-id sentence-transformers/msmarco-MiniLM-L-12-v3 --task-type text_embedding
